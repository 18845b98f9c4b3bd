import GRDB

/// The shape of the database, step by step. Steps are appended, never edited.
enum Migrations {
  /// `okpy`: marks a file as a store of this program, in the header of the database.
  static let applicationID: Int32 = 0x6f6b_7079

  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("sessions and their journal") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(
        sql: """
          CREATE TABLE session (
            number INTEGER PRIMARY KEY,
            name TEXT,
            salt BLOB,
            state BLOB NOT NULL,
            sequence INTEGER NOT NULL,
            language TEXT,
            due INTEGER,
            is_open INTEGER NOT NULL
          );
          CREATE UNIQUE INDEX open_session ON session (name) WHERE is_open;
          CREATE INDEX session_of_name ON session (name);
          CREATE INDEX due_session ON session (due) WHERE due IS NOT NULL;
          CREATE TABLE journal (
            number INTEGER PRIMARY KEY,
            session INTEGER NOT NULL REFERENCES session,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            content TEXT NOT NULL,
            rules TEXT NOT NULL,
            input TEXT,
            request TEXT,
            answer BLOB,
            digest BLOB NOT NULL,
            chain BLOB NOT NULL
          );
          CREATE INDEX journal_of_session ON journal (session);
          CREATE TABLE ticket (
            number TEXT PRIMARY KEY,
            session INTEGER NOT NULL REFERENCES session,
            at INTEGER NOT NULL
          ) WITHOUT ROWID;
          """)
    }
    // Timers are looked up once, when a process starts; each turn wrote this index.
    migrator.registerMigration("no index of timers") { db in try db.execute(sql: "DROP INDEX due_session") }
    return migrator
  }
}
