"""The words every part of reader shares: articles and what an analysis finds in them."""
