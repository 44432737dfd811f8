package org.gasservice.conformance;

import java.util.Optional;
import org.gasservice.conformance.report.Grade;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;

/** Carries a provider from the program into the suite, and its grade back, through the store of the session they share. */
final class Provided implements ParameterResolver {

  /** What travels. */
  static final class Exchange {
    private final StorageProvider provider;
    private Optional<Grade> grade = Optional.empty();

    private Exchange(StorageProvider provider) {
      this.provider = provider;
    }

    StorageProvider provider() {
      return provider;
    }

    void graded(Grade result) {
      grade = Optional.of(result);
    }
  }

  static void offer(LauncherSession session, StorageProvider provider) {
    session
        .getStore()
        .put(Namespace.create(Provided.class), Exchange.class, new Exchange(provider));
  }

  static Optional<Grade> grade(LauncherSession session) {
    return session
        .getStore()
        .get(Namespace.create(Provided.class), Exchange.class, Exchange.class)
        .grade;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Exchange.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Provided.class))
        .get(Exchange.class, Exchange.class);
  }
}
