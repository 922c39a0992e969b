-- Rows that were written in the moment a cohort was closed say of courses that ended with it that they still run. The night
-- writes them anew, of courses that are over.
delete from evaluation_row;
