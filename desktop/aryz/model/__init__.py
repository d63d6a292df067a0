"""The words of the field, as frozen typed records. This package knows nothing but itself."""
