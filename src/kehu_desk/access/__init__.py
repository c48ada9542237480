"""May this person do this? One policy, two questions."""
