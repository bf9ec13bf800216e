"""The strip: the narrow window beside the call."""
