package org.gasservice.core.complaint;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Takes a complaint ({@code complaint.take}). It is never refused for what it says: anybody may complain, also somebody unknown, anonymous, in
 * arrears, of a number nobody wants to hear from, and a second time [D4-7b, D5-2.1]. What cannot be understood is kept as it was said.
 *
 * @param channel a message when not said
 * @param rings how often the phone rang; calls only, else passed over
 * @param waitedSeconds from the queue to a human; calls only, else passed over
 * @param said what they said; longer than {@value Words#LONGEST} characters it is kept as its beginning and its length
 * @param length how many characters there were; counted when not said
 * @param servicePoint where it is about; one nobody knows is passed over
 * @param order the work it is about; one nobody knows is passed over
 * @param about staff numbers or units; whoever is not on record is kept as it was said
 * @param repeatOf an earlier complaint of the same matter; found by the phone when not said
 */
@Value.Builder
public record TakeComplaint(
    Optional<Channel> channel,
    Optional<Integer> rings,
    Optional<Integer> waitedSeconds,
    Optional<Personal> name,
    Optional<Personal> phone,
    Optional<Personal> replyTo,
    Optional<Personal> said,
    Optional<Integer> length,
    Optional<String> servicePoint,
    Optional<Key> order,
    List<Personal> about,
    Optional<String> repeatOf)
    implements Command {

  private static final int LONGEST_LINE = 200;

  @Keeps({Clauses.D4_7b, Clauses.D5_2_1})
  public TakeComplaint {
    channel = channel == null ? Optional.empty() : channel;
    rings = rings == null ? Optional.empty() : rings.filter(n -> n >= 0);
    waitedSeconds = waitedSeconds == null ? Optional.empty() : waitedSeconds.filter(n -> n >= 0);
    name = line(name);
    phone = line(phone);
    replyTo = line(replyTo);
    said = said == null ? Optional.empty() : said;
    length = length == null || length.isEmpty() ? said.map(text -> text.reveal().length()) : length;
    said = said.map(text -> Words.kept(text, Words.LONGEST));
    servicePoint = servicePoint == null ? Optional.empty() : servicePoint.filter(Words::token);
    order = order == null ? Optional.empty() : order;
    about = about == null
        ? List.of()
        : about.stream()
            .limit(Accused.MOST)
            .map(one -> Words.kept(one, LONGEST_LINE))
            .filter(one -> !one.isEmpty())
            .toList();
    repeatOf = repeatOf == null ? Optional.empty() : repeatOf.filter(Words::token);
  }

  private static Optional<Personal> line(Optional<Personal> given) {
    return given == null
        ? Optional.empty()
        : given.map(text -> Words.kept(text, LONGEST_LINE)).filter(text -> !text.isEmpty());
  }

  public static TakeComplaintBuilder builder() {
    return new TakeComplaintBuilder();
  }
}
