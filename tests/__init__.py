"""The tests mirror desktop/aryz. (A package, so that they can share helpers: `from tests.… import …`.)"""
