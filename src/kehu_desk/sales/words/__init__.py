"""What people read of sales lines and sales plans."""
