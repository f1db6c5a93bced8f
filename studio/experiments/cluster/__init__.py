"""More than one machine, by Dask: the same runs and the same answers, sent to workers that others have started.

Dask is an extra (`distributed`): nothing else in the program imports it, and it is loaded only with `--scheduler`.
"""
