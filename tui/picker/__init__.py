"""The picker: a small, instant screen that finds a quote while one is writing and hands its words on."""
