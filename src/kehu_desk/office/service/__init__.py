"""What administrators, managers and auditors do: accounts, settings, working days, audit log, backup."""
