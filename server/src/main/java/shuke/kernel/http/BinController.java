package shuke.kernel.http;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.RecordReader;

/** What is in the recycle bin at large; its records are listed, brought back and deleted for good where all records are. */
@RestController
@RequestMapping("/api/v1/bin")
class BinController {
    private final RecordReader records;
    private final Organisation organisation;

    BinController(RecordReader records, Organisation organisation) {
        this.records = records;
        this.organisation = organisation;
    }

    /** @param days after so many days there a record is deleted for good; 0 for never */
    record Bin(int days, List<Content> items) {}

    /** @param countIsAtLeast whether there are more than were counted */
    record Content(String object, long count, boolean countIsAtLeast) {}

    @GetMapping
    Bin read(Actor actor) {
        var contents = records.bins(actor).entrySet().stream()
                .map(bin -> new Content(
                        bin.getKey(), bin.getValue().number(), bin.getValue().capped()))
                .toList();
        return new Bin(organisation.current(actor.workspace()).recycleBinDays(), contents);
    }
}
