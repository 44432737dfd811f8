package org.gasservice.storage;

/**
 * Name and kind of an indexed value.
 *
 * @param name lower-case letters, digits and underscores, at most 40, starting with a letter
 * @param scale digits after the point, 0 to 10; 0 for every kind but DECIMAL
 * @param personal whether the value is personal data: only TEXT may be, and an Erase empties it
 */
public record Column(String name, Kind kind, int scale, boolean personal) {

  public Column {
    Values.checkName(name);
    if (scale < 0 || scale > 10 || (scale > 0 && kind != Kind.DECIMAL)) {
      throw new IllegalArgumentException("scale " + scale + " of column " + name);
    }
    if (personal && kind != Kind.TEXT) {
      throw new IllegalArgumentException("only TEXT may be personal: " + name);
    }
  }

  public static Column of(String name, Kind kind) {
    return new Column(name, kind, 0, false);
  }

  public static Column decimal(String name, int scale) {
    return new Column(name, Kind.DECIMAL, scale, false);
  }

  public static Column personalText(String name) {
    return new Column(name, Kind.TEXT, 0, true);
  }
}
