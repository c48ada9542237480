"""What binds customers besides price: value services and their fulfilment, our share in what they buy."""
