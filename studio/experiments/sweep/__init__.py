"""Sweeps: many trainings that differ in a few fields, each recorded once, judged on the same sets.

A grid (`grid`, or a preset of `studies`) says which fields take which values; every combination is a run (`runs`). A
run is performed by the code that trains any model (`perform`), here or elsewhere (`going`), and its record stands in
the sweep's folder (`folder`), under a name made from everything that decides its outcome.
"""
