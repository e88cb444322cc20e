"""From a finding to words: passages, their cuts, marks and ellipses; the one way for copy, pick, export and check."""
