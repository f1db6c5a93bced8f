"""The composition root of the window: what makes long-lived objects, wires them and puts them away (`assembly`)."""
