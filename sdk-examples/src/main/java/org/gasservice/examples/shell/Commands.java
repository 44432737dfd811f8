package org.gasservice.examples.shell;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes subcommands, handing the texts to those that speak. */
public record Commands(Texts texts) implements IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    try {
      return type.getDeclaredConstructor(Texts.class).newInstance(texts);
    } catch (NoSuchMethodException e) {
      return CommandLine.defaultFactory().create(type);
    }
  }
}
