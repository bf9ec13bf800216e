"""The pages of customers and of promises."""
