"""What people do with sales lines and sales plans."""
