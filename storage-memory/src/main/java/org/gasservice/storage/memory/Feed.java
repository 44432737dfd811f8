package org.gasservice.storage.memory;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/** The order in which entries were committed. Its owner's lock protects it. */
final class Feed {

  private static final byte FORM = 2;

  /** Where an entry stands; the entry itself is in the journal of its aggregate. */
  record Place(String type, Key key, long version) {}

  private final List<Place> places = new ArrayList<>();

  int size() {
    return places.size();
  }

  void add(Place place) {
    places.add(place);
  }

  List<Place> from(int start, int limit) {
    return List.copyOf(places.subList(start, Math.min(places.size(), start + limit)));
  }

  Bytes cursor(int position) {
    return Bytes.wrap(
        ByteBuffer.allocate(1 + Integer.BYTES).put(FORM).putInt(position).array());
  }

  int position(Optional<Bytes> cursor) {
    if (cursor.isEmpty()) {
      return 0;
    }
    ByteBuffer bytes = ByteBuffer.wrap(cursor.get().toArray());
    if (bytes.remaining() == 1 + Integer.BYTES && bytes.get() == FORM) {
      int position = bytes.getInt();
      if (position >= 0 && position <= places.size()) {
        return position;
      }
    }
    throw new StorageFailure(Outcome.BAD_VALUE, "cursor");
  }
}
