-- Before every mail it is asked in which cohorts the person takes part, also as a manager.
create index course_manager on course (manager_id);
