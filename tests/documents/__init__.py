"""Tests of aryz.documents."""
