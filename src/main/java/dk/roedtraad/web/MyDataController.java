package dk.roedtraad.web;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.privacy.DataExport;
import dk.roedtraad.application.privacy.DataExportService;
import dk.roedtraad.application.privacy.DataRequestService;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything that is kept about a person, for that person alone: to read, to print, and for another program. */
@RestController
class MyDataController {

  private static final Pattern REQUEST_ID = Pattern.compile("[0-9a-f-]{36}");
  private static final String TEMPLATE = "data-export.html";

  private final DataRequestService requests;
  private final DataExportService exports;
  private final PdfDocuments documents;
  private final Access access;
  private final Clock clock;

  MyDataController(DataRequestService requests, DataExportService exports, PdfDocuments documents, Access access,
      Clock clock) {
    this.requests = requests;
    this.exports = exports;
    this.documents = documents;
    this.access = access;
    this.clock = clock;
  }

  /** Where the link in the mail leads: a page that holds nothing but links, and tells nobody whether the request exists. */
  @GetMapping("/mine-oplysninger/{requestId}")
  ResponseEntity<String> page(@PathVariable String requestId) throws IOException {
    var id = REQUEST_ID.matcher(requestId).matches() ? requestId : "ukendt";
    try (InputStream page = MyDataController.class.getResourceAsStream("/pages/my-data.html")) {
      return ResponseEntity.ok().contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
          .cacheControl(CacheControl.noStore())
          .body(new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("REQUEST_ID", id));
    }
  }

  @GetMapping("/api/my-data/{requestId}.json")
  ResponseEntity<DataExport> json(@PathVariable String requestId) {
    return file("mine-oplysninger.json", MediaType.APPLICATION_JSON, requestId, export -> export);
  }

  @GetMapping("/api/my-data/{requestId}.html")
  ResponseEntity<byte[]> html(@PathVariable String requestId) {
    return file("mine-oplysninger.html", new MediaType("text", "html", StandardCharsets.UTF_8), requestId,
        export -> documents.page(TEMPLATE, values(export)).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/my-data/{requestId}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String requestId) {
    return file("mine-oplysninger.pdf", MediaType.APPLICATION_PDF, requestId,
        export -> documents.write(TEMPLATE, values(export)));
  }

  private Map<String, Object> values(DataExport export) {
    var values = new HashMap<String, Object>(Map.of("export", export, "today",
        DanishDates.full(CopenhagenTime.dayOf(clock.instant()))));
    values.put("portfolio", export.portfolio());
    return values;
  }

  /** To be kept by the person, not by a browser or a proxy on the way. It is fetched only once it is written. */
  private <T> ResponseEntity<T> file(String name, MediaType type, String requestId, Function<DataExport, T> writer) {
    var me = access.require(Group.values());
    var request = requests.insight(requestId, me.id());
    var body = writer.apply(exports.of(me, request));
    requests.fetched(request);
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(body);
  }
}
