"""The language server: a draft in an editor, its quotations checked and quotes offered as one types."""
