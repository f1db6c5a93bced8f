"""What was taught: records, the journal that makes them durable, the HDF5 store, imports and exports."""
