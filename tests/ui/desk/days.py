"""Days of an agent: sessions whose cues came, were held back, came late, or never came."""

from app.session.answers import delivered, later, said, seen
from app.session.delivery import Arrival, Channel, Delivery, Fault, Reaction
from app.session.steps import close, end
from tests.app.fakes import Desk as Agent


def busy_day(agent: Agent) -> None:
    """A session with every fault that a cue can have, and one that runs after a sleep."""
    faulty_session(agent)
    finish(agent)
    agent.wait(minutes=20)
    agent.start()
    agent.do(said)
    agent.clock.sleep(minutes=42)
    agent.keeper.look()


def faulty_session(agent: Agent) -> None:
    """Each cue goes another way."""
    agent.start()
    sent(agent)
    agent.wait(seconds=7)
    agent.do(said)
    agent.wait(minutes=34, seconds=53)
    sent(agent, Arrival.HELD, Fault.DO_NOT_DISTURB)
    agent.wait(seconds=4)
    agent.do(later)
    agent.wait(seconds=60)
    sent(agent, Arrival.REFUSED, Fault.DECLINED)
    agent.wait(minutes=3, seconds=56)
    sent(agent, Arrival.REFUSED, Fault.NO_ANSWER)
    agent.wait(seconds=75)
    touch(agent, Reaction.DISMISSED)


def finish(agent: Agent) -> None:
    """End the session and lay it down."""
    agent.do(end)
    agent.do(close([]))


def sent(agent: Agent, arrival: Arrival = Arrival.ACCEPTED, fault: Fault | None = None) -> None:
    """The newest cue went to the desktop, and so far."""
    way = Delivery(Channel.NOTIFICATION, arrival, fault)
    agent.do(delivered(agent.session.showings[-1].key, way))


def touch(agent: Agent, by: Reaction) -> None:
    """The agent reacts to the newest cue."""
    agent.do(seen(agent.session.showings[-1].key, by))
