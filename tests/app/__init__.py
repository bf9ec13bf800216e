"""Everything that needs no screen: values, rules, files."""
