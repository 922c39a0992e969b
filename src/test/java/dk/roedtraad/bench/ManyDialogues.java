package dk.roedtraad.bench;

import dk.roedtraad.application.dialogue.DialogueService;
import dk.roedtraad.process.statusdialogue.StatusDialogueProcess;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What every school and the coordinators have said to each other in the three years of {@link FormerYears}, and a question
 * that waits for an answer at each school. Rows only: nobody was asked. PostgreSQL only.
 */
final class ManyDialogues {

  /** One every eight weeks; the last one is open. */
  private static final int ROUNDS = 19;
  private static final int ROUNDS_OF_A_YEAR = 6;
  private static final String TEXT = "Vi har flyttet vagter, så alle ledere kan være med. ".repeat(4);

  private final JdbcTemplate db;
  private final String manager;
  private final String coordinator;

  ManyDialogues(JdbcTemplate db, String manager, String coordinator) {
    this.db = db;
    this.manager = manager;
    this.coordinator = coordinator;
  }

  /** Of all schools there are and that have none yet. */
  void add() {
    db.update("insert into status_dialogue (id, school_code, process_instance_id, started_on) select 'dialogue-' || code, "
        + "code, 'dialogue-' || code, current_date - 1095 from school where code like 'skole-%' on conflict do nothing");
    db.update("insert into status_dialogue_round (dialogue_id, round, asked_on) select id, n, current_date - 56 * (" + ROUNDS
        + " - n) from status_dialogue cross join generate_series(1, " + ROUNDS + ") n on conflict do nothing");
    db.update("update status_dialogue_round set status = 'ON_TRACK', time_and_resources = 'SUFFICIENT', "
        + "answered_on = asked_on + 3, replied_on = asked_on + 5 where round < " + ROUNDS + " and answered_on is null");
    db.update("insert into status_dialogue_cohort (dialogue_id, round, cohort_id) select distinct r.dialogue_id, r.round, "
        + "case when r.round > " + 2 * ROUNDS_OF_A_YEAR + " then '' when r.round > " + ROUNDS_OF_A_YEAR + " then 'former1-' "
        + "else 'former2-' end || c.cohort_id from status_dialogue_round r join status_dialogue d on d.id = r.dialogue_id "
        + "join course c on c.school_code = d.school_code where c.outcome is null on conflict do nothing");
    answers(DialogueService.GIVE_STATUS, manager, "{\"schoolAction\":\"" + TEXT + "\"}");
    answers(DialogueService.ANSWER_SCHOOL, coordinator, "{\"reply\":\"" + TEXT + "\"}");
    openQuestions();
    db.execute("analyze");
  }

  private void answers(String form, String author, String content) {
    db.update("insert into answer (id, course_id, form_id, round, author_id, content, submitted_at) select r.dialogue_id "
        + "|| '-' || r.round || '-' || ?, r.dialogue_id, ?, r.round, ?, ?, r.answered_on from status_dialogue_round r "
        + "where r.answered_on is not null on conflict do nothing", form, form, author, content);
  }

  private void openQuestions() {
    db.update("insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_id_, "
        + "act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, "
        + "sequence_counter_) select d.id, 1, d.id, d.id, d.id, p.id_, ?, true, false, true, false, 1, 0, 1 "
        + "from status_dialogue d join act_re_procdef p on p.key_ = ? on conflict do nothing",
        StatusDialogueProcess.GIVE_STATUS, StatusDialogueProcess.ID);
    db.update("insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, "
        + "assignee_, priority_, create_time_, due_date_, suspension_state_) select 'task-' || e.id_, 1, e.id_, e.id_, "
        + "e.proc_def_id_, 'Status og fremdrift', ?, ?, 50, now(), now(), 1 from act_ru_execution e join status_dialogue d "
        + "on d.id = e.id_ on conflict do nothing", StatusDialogueProcess.GIVE_STATUS, manager);
    db.update("insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, long_, text_, "
        + "var_scope_, sequence_counter_, is_concurrent_local_) select 'round-' || e.id_, 1, 'integer', 'round', e.id_, e.id_, "
        + "e.proc_def_id_, ?, ?, e.id_, 1, false from act_ru_execution e join status_dialogue d on d.id = e.id_ "
        + "on conflict do nothing", ROUNDS, String.valueOf(ROUNDS));
  }
}
