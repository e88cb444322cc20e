"""Many findings -> which proposals are one, as its terms and its answers changed from article to article."""
