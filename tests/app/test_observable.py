"""Observers hear of each new value, once, and never of an older one after a newer."""

from app.observable import Observable


def test_that_an_observer_hears_of_a_new_value() -> None:
    held, heard = Observable(1), list[int]()
    held.subscribe(heard.append)

    held.publish(2)

    assert held.value == 2
    assert heard == [2]


def test_that_an_equal_value_is_no_news() -> None:
    held, heard = Observable([1]), list[list[int]]()
    held.subscribe(heard.append)

    held.publish([1])

    assert heard == []


def test_that_observers_are_told_in_the_order_in_which_they_came() -> None:
    held, heard = Observable(1), list[str]()
    held.subscribe(lambda value: heard.append(f"first {value}"))
    held.subscribe(lambda value: heard.append(f"second {value}"))

    held.publish(2)

    assert heard == ["first 2", "second 2"]


def test_that_an_observer_can_leave_and_leave_again() -> None:
    held, heard = Observable(1), list[int]()
    leave = held.subscribe(heard.append)

    leave()
    leave()
    held.publish(2)

    assert heard == []


def test_that_the_same_observer_can_come_twice() -> None:
    held, heard = Observable(1), list[int]()
    leave = held.subscribe(heard.append)
    held.subscribe(heard.append)

    leave()
    leave()
    held.publish(2)

    assert heard == [2]


def test_that_who_left_while_others_were_told_hears_nothing() -> None:
    held, heard = Observable(1), list[int]()
    held.subscribe(lambda _: leave())
    leave = held.subscribe(heard.append)

    held.publish(2)

    assert heard == []


def test_that_nobody_hears_an_older_value_after_a_newer_one() -> None:
    held, heard = Observable(1), list[int]()
    held.subscribe(lambda value: held.publish(max(value, 3)))
    held.subscribe(heard.append)

    held.publish(2)

    assert held.value == 3
    assert heard == [3]
