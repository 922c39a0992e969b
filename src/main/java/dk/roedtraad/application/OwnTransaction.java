package dk.roedtraad.application;

/**
 * A transaction of its own, whatever the caller is in the middle of: what the work writes, in our tables and in the
 * engine, is committed when it returns and rolled back alone if it throws. Nothing the caller has read is remembered in
 * it, so the work sees things as they are now.
 */
public interface OwnTransaction {

  void run(Runnable work);
}
