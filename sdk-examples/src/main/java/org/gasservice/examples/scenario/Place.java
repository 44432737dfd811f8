package org.gasservice.examples.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gasservice.core.command.InvalidCommand;

/**
 * A place in a tree: {@code progress.visits[0].outcome}, {@code clocks[milestone=CREW_ARRIVED].due} (the first element with that
 * field), {@code events[-1]} (the last), or a JSON pointer.
 */
record Place(String path) {

  private static final Pattern STEP =
      Pattern.compile("\\G\\.?(?:([^.\\[\\]=]+)|\\[(-?\\d{1,6})]|\\[([^\\[\\]=]+)=([^\\[\\]]*)])");

  /** What stands there; a missing node when nothing does. */
  JsonNode in(JsonNode tree) {
    if (path.startsWith("/")) {
      return tree.at(path);
    }
    Matcher step = STEP.matcher(path);
    JsonNode here = tree;
    int end = 0;
    while (end < path.length() && step.find()) {
      here = step(here, step);
      end = step.end();
    }
    if (end < path.length()) {
      throw InvalidCommand.of("expect." + path, "problem.value");
    }
    return here;
  }

  private static JsonNode step(JsonNode here, Matcher step) {
    if (step.group(1) != null) {
      return here.path(step.group(1));
    }
    if (step.group(2) != null) {
      int index = Integer.parseInt(step.group(2));
      return here.path(index < 0 ? here.size() + index : index);
    }
    for (JsonNode element : here) {
      if (element.path(step.group(3)).asText().equals(step.group(4))) {
        return element;
      }
    }
    return MissingNode.getInstance();
  }
}
