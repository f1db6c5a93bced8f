"""What was taught: records, the journal that makes them durable, the HDF5 store, imports and exports.

On disk a gallery ``gallery.h5`` is

    gallery.h5                        everything up to some event, in one HDF5 file that is only ever replaced
    gallery.h5.journal-000000000042   the events since, each on the disk before it is acknowledged
    gallery.h5.lock, .fold-lock       who owns it, who folds it; empty, and left behind

Schema, format 3. An event is one journal record, numbered from 1 without gaps, and is one of: a drawing answered (a
trial and its sample), a drawing cleared (a trial), a trial taken back (its sample goes with it), a part of an import
(the last one with the marks its samples bring along), an edit (one field of some samples, before and after; an undo is
an edit that names the one it takes back; an import is followed by one, too), a writer forgotten. Ids of samples, trials
and edits are their order of arrival from 0; nothing is ever removed, a deletion is a tombstone.

The HDF5 file holds `format`, `last_seq` and the groups texts (the class table and every other text, once), class_lists
(what probabilities stand for), samples, trials and edits; `columns.COLUMNS` lists each array with its type. Where
the rest is described:

    segments  how a journal segment and its records lie on the disk, and what is a torn end and what damage
    events    what can happen
    payloads  the payload of a record: JSON header, then raw arrays
    state     what an event does; the same code for window, readers and fold
    columns   the arrays of the HDF5 file
    hdf5      the file: a header with SHA-256 and the number of the last event in it, then HDF5 with fletcher32
    sums      the CRC32 a row
    fold      how journal and file become a new file, in a child process
    load      reading, with the lock or without

Two versions are stated, that of the file and that of a segment, and a third in every record for its payload; a newer
one of any is refused. Nothing here imports h5py before there is a gallery file to read.
"""
