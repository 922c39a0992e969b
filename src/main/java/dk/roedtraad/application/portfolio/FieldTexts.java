package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.ValueTexts;
import dk.roedtraad.application.portfolio.AnswerView.Field;
import dk.roedtraad.domain.answer.FormDefinition;
import dk.roedtraad.domain.answer.FormField;
import dk.roedtraad.domain.answer.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Values of an answer in words. Nothing that was kept is left out. */
final class FieldTexts {

  private FieldTexts() {}

  /** @param form null where no version of the form is left: then the fields go by their keys */
  static List<Field> of(FormDefinition form, Map<String, Object> values) {
    var fields = new ArrayList<Field>();
    var shown = new HashSet<String>();
    for (FormField field : form == null ? List.<FormField>of() : form.fields()) {
      shown.add(field.path().get(0));
      add(fields, field.label(), ValueTexts.of(field, Paths.valueAt(field.path(), values)),
          isKeptFromTheCoach(form, field));
    }
    values.forEach((key, value) -> {
      if (!shown.contains(key)) {
        add(fields, key, ValueTexts.of(value), false);
      }
    });
    return fields;
  }

  private static void add(List<Field> fields, String label, String text, boolean onlyYours) {
    if (!text.isBlank()) {
      fields.add(new Field(label, text, onlyYours));
    }
  }

  /** A part that only the leader reads, in a form that the konsulent reads otherwise. */
  private static boolean isKeptFromTheCoach(FormDefinition form, FormField field) {
    return form.readers().contains(Group.COACH.id()) && !form.isReadBy(Group.COACH.id(), field);
  }
}
