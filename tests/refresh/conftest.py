"""The office of the quarterly refresh."""

from quarter_office import spring

from lending_office import lending, lending_folder

__all__ = ["lending", "lending_folder", "spring"]
