"""Work for many clients: sheets of answers, batches. Knows the casebook and below; never a face."""
