package org.aiguillage.web.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Due dates as a calendar (RFC 5545): half an hour that ends when each is due, and that leaves its owner free. */
final class DueCalendar {
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private DueCalendar() {}

    /**
     * @param uid the same while the same turn runs, so that a date that moves moves in the calendar
     * @param since when the turn began
     */
    record Due(String uid, Instant since, Instant due, String title, String description, URI link) {}

    static String of(String name, List<Due> dues) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Aiguillage//Aiguillage//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        dues.forEach(due -> calendar.add(event(due)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(Due due) {
        VEvent event = new VEvent(false);
        event.add(new Uid(due.uid()));
        event.add(new DtStamp(due.since()));
        event.add(new DtStart<>(due.due().minus(SHOWN)));
        event.add(new DtEnd<>(due.due()));
        event.add(new Summary(XmlText.of(due.title())));
        event.add(new Description(XmlText.of(due.description())));
        event.add(new Url(due.link()));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }
}
