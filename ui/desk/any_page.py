"""Every page that the desk can show."""

from ui.desk.alerts_page import AlertsPage
from ui.desk.day.booking_page import BookingPage
from ui.desk.day.day_page import DayPage
from ui.desk.day.plan_page import PlanPage
from ui.desk.guide_page import GuidePage
from ui.desk.history.history_page import HistoryPage
from ui.desk.history.past_page import PastPage
from ui.desk.history.search_page import SearchPage
from ui.desk.keys_page import KeysPage
from ui.desk.lists_page import ListsPage
from ui.desk.moving.moving_page import MovingPage
from ui.desk.people.customer_page import CustomerPage
from ui.desk.people.customers_page import CustomersPage
from ui.desk.people.promises_page import PromisesPage
from ui.desk.settings_page import SettingsPage

AnyPage = (
    MovingPage
    | DayPage
    | PlanPage
    | BookingPage
    | PromisesPage
    | CustomersPage
    | CustomerPage
    | ListsPage
    | GuidePage
    | HistoryPage
    | SearchPage
    | PastPage
    | AlertsPage
    | SettingsPage
    | KeysPage
)
