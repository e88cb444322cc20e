"""Many findings -> who is one person, organisation or state in all of them."""
