"""What settlement asks of days and of whole fen, without a store."""
