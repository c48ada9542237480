"""Long work: progress, stop, failures, and signals that arrive."""

import threading

from PySide6.QtCore import QObject, QThread, Signal

from kehu_desk.ui.job import Job, wait_for_all
from kehu_desk.ui.jobs import Jobs
from kehu_desk.ui.progress import Progress, ProgressDialog, clock_text, rest


def test_the_result_arrives_on_the_thread_that_asked(qtbot, qapp):
    heard = []
    job = Job(lambda step: threading.current_thread() is threading.main_thread(), qapp)
    job.succeeded.connect(lambda found: heard.append((found, QThread.currentThread() is qapp.thread())))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert heard == [(False, True)]


def test_a_listener_that_comes_late_still_hears_the_end(qtbot, qapp):
    job = Job(lambda step: 1, qapp)
    job.ended.connect(job.objectName)
    ends = []
    job.ended.connect(lambda: ends.append("late"))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert ends == ["late"]


def test_progress_does_not_flood_the_queue(qtbot, qapp):
    told = []

    def work(step):
        for done in range(50_000):
            step(done, 50_000)
        step(50_000, 50_000)

    job = Job(work, qapp)
    job.progressed.connect(lambda done, total: told.append(done))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert told[-1] == 50_000
    assert len(told) < 500


def test_stop_ends_the_work_at_its_next_step_with_neither_success_nor_failure(qtbot, qapp):
    reached, go = threading.Event(), threading.Event()
    heard = []

    def work(step):
        reached.set()
        go.wait(5)
        step(1, 2)
        return "never"

    job = Job(work, qapp)
    job.succeeded.connect(heard.append)
    job.failed.connect(heard.append)
    job.start()
    assert reached.wait(5)
    with qtbot.waitSignal(job.ended):
        job.stop()
        go.set()
    assert heard == []


def test_a_failure_is_handed_over_as_it_is(qtbot, qapp):
    job = Job(lambda step: {}["missing"], qapp)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert isinstance(failed.args[0], KeyError)
    wait_for_all()


def test_twenty_thousand_signals_leave_the_process_sound(qapp):
    class Bell(QObject):
        rung = Signal(object)

        def hear(self, what):
            self.count += 1

    bell = Bell()
    bell.count = 0
    bell.rung.connect(bell.hear)
    for number in range(20_000):
        bell.rung.emit(frozenset({number}))
    assert bell.count == 20_000


def test_the_list_of_jobs_knows_what_runs_and_stops_it(qtbot):
    go, jobs, done = threading.Event(), Jobs(), []

    def work(step):
        go.wait(5)
        return 7

    job = jobs.run("导入 客户.xlsx", work, done=done.append)
    assert jobs.running() == {job: "导入 客户.xlsx"}
    with qtbot.waitSignal(job.ended):
        go.set()
    assert (jobs.running(), done) == ({}, [7])
    jobs.close()


def test_a_failure_without_an_ear_of_its_own_is_told_with_its_title(qtbot):
    jobs = Jobs()
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.run("备份", lambda step: 1 / 0)
    assert failed.args[0] == "备份"
    assert isinstance(failed.args[1], ZeroDivisionError)
    jobs.close()


def test_rest_time_follows_the_pace_so_far():
    assert rest(30, 30, 100) == 70
    assert rest(30, 0, 100) is None
    assert rest(30, 5, 0) is None
    assert [clock_text(each) for each in (0, 70, 3725)] == ["0:00", "1:10", "1:02:05"]


def test_progress_shows_how_far_and_lets_the_person_stop(qtbot, qapp):
    job = Job(lambda step: None, qapp)
    progress = Progress(job, "正在导入")
    qtbot.addWidget(progress)
    progress.show()
    job.progressed.emit(30, 100)
    assert (progress.bar.value(), progress.bar.maximum(), progress.bar.accessibleName()) == (30, 100, "正在导入")
    progress.cancel.click()
    assert not progress.cancel.isEnabled()
    with qtbot.waitSignal(job.ended):
        job._work = lambda step: step(1, 1)
        job.start()


def test_the_dialog_comes_only_for_long_work_and_goes_with_it(qtbot, qapp):
    go = threading.Event()
    job = Job(lambda step: go.wait(10), qapp)
    dialog = ProgressDialog(job, "正在导入")
    qtbot.addWidget(dialog)
    job.start()
    assert not dialog.isVisible()
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.finished):
        go.set()
    assert not dialog.isVisible()
