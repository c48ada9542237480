"""The dialogs of support. What is typed stays when it is refused, each fault stands at its field or cell."""
