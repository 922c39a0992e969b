package dk.roedtraad.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.answer.DraftService;
import dk.roedtraad.application.answer.DraftView;
import dk.roedtraad.application.answer.KnownDraft;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the signed-in person has typed and not handed in; nobody else's, whoever asks. */
@RestController
@RequestMapping("/api/drafts")
class DraftController {

  /** Beside the values a request carries a little more. */
  private static final int MAX_BYTES = DraftService.MAX_BYTES + 1_000;
  private static final int LONGEST_WINDOW_NAME = 64;

  private final DraftService drafts;
  private final Access access;
  private final ObjectMapper json;

  DraftController(DraftService drafts, Access access, ObjectMapper json) {
    this.drafts = drafts;
    this.access = access;
    this.json = json;
  }

  /**
   * A save. Fields that are left out stay as they are.
   *
   * @param revision the revision the window knows, 0 for none
   * @param window names the window, or null
   * @param round of a start form: the round that the window was told, 0 for none
   */
  record Typed(Map<String, Object> values, int revision, String window, int round) {}

  @GetMapping("/{taskId}")
  DraftView open(@PathVariable String taskId, @RequestParam(required = false) Integer revision,
      @RequestParam(required = false) String window) {
    return drafts.open(taskId, person(), known(revision, window));
  }

  @GetMapping("/start/{formId}")
  DraftView openStart(@PathVariable String formId, @RequestParam(required = false) Integer revision,
      @RequestParam(required = false) String window) {
    return drafts.openStart(formId, person(), known(revision, window));
  }

  private static KnownDraft known(Integer revision, String window) {
    return revision == null ? null : new KnownDraft(revision, window);
  }

  @PutMapping(path = "/{taskId}", consumes = "application/json")
  DraftView save(@PathVariable String taskId, InputStream body) throws IOException {
    var person = person();
    var typed = read(body);
    return drafts.save(taskId, person, typed.values(), new KnownDraft(typed.revision(), typed.window()));
  }

  @PutMapping(path = "/start/{formId}", consumes = "application/json")
  DraftView saveStart(@PathVariable String formId, InputStream body) throws IOException {
    var person = person();
    var typed = read(body);
    return drafts.saveStart(formId, person, typed.values(), new KnownDraft(typed.revision(), typed.window()),
        typed.round());
  }

  @DeleteMapping("/{taskId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable String taskId) {
    drafts.discard(taskId, person());
  }

  private Typed read(InputStream body) throws IOException {
    var bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw DraftService.tooLarge();
    }
    try {
      var typed = json.readValue(bytes, Typed.class);
      if (typed != null && typed.values() != null
          && (typed.window() == null || typed.window().length() <= LONGEST_WINDOW_NAME)) {
        return typed;
      }
    } catch (JsonProcessingException e) {
      // Told below, without what was sent.
    }
    throw Refusal.badInput("Kladden er ikke gemt, for den kan ikke læses. Send den som JSON: {\"values\": {…}}.");
  }

  private SignedInUser person() {
    return access.require(Group.values());
  }
}
