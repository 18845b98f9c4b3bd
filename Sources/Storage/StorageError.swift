/// Why a store can't be opened, read or written. Holds no personal data.
public enum StorageError: Error, Equatable, Sendable {
  /// The file is no store of this program, or is damaged; it was not touched.
  case notAStore(path: String, reason: String)
  /// The file was written by a newer version of this program; it was not touched.
  case newer(path: String)
  /// Another process has the file open.
  case inUse(path: String)
  /// The file can't be opened or made.
  case cannotOpen(path: String, reason: String)
  /// Nothing of what was to be committed is kept; it may succeed later.
  case cannotWrite(reason: String)
  /// What is stored can't be read.
  case cannotRead(reason: String)
}

extension StorageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAStore(let path, let reason):
      "\(path): not a store of okpay or damaged (\(reason)); restore a copy, or name another file"
    case .newer(let path): "\(path): written by a newer okpay; use that version, or name another file"
    case .inUse(let path): "\(path): in use by another process; end that one, or name another file"
    case .cannotOpen(let path, let reason): "\(path): cannot be opened (\(reason)); check the folder and its rights"
    case .cannotWrite(let reason):
      "the store cannot be written (\(reason)); nothing of the turn is kept, try again later"
    case .cannotRead(let reason): "the store cannot be read (\(reason))"
    }
  }
}
