-- When a round of "Status og fremdrift" was over: from then on the time counts for which what was written in it is kept.
-- The same script runs on H2 and PostgreSQL.

alter table status_dialogue_round add column ended_at timestamp with time zone; -- null while it goes on

-- Of the rounds until today: with the coordinator's answer, else when the next one began, else with the dialogue. The
-- newest round of a dialogue that goes on ends with what becomes of it.
update status_dialogue_round set ended_at = coalesce(
  cast(replied_on as timestamp with time zone),
  (select cast(min(later.asked_on) as timestamp with time zone) from status_dialogue_round later
    where later.dialogue_id = status_dialogue_round.dialogue_id and later.round > status_dialogue_round.round),
  (select dialogue.ended_at from status_dialogue dialogue where dialogue.id = status_dialogue_round.dialogue_id));
