"""The encrypted file: engine, capture, search, migrations, keys, backup."""
