"""Key accounts: selection, managers and their load, teams, seven duties, yearly plan and evaluation."""
