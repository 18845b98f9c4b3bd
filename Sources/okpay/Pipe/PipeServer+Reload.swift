import Content

/// Other content for talks that go on.
extension PipeServer {
  /// Who wants to know what became of it.
  enum Reloader {
    case request(RequestID, line: Int)
    /// SIGHUP; told on stderr.
    case signal
  }

  /// Reads the content again. What is faulty is refused whole, and everything stays as it was.
  ///
  /// Talks go on meanwhile; but with a virtual clock nothing happens meanwhile, so that every run is the same.
  mutating func reload(for reloader: Reloader) {
    if clock.isVirtual {
      take(ContentReading.outcome(of: load), for: [reloader])
    } else if reading == nil {
      read(for: [reloader])
    } else {
      // The files may have changed since they were read.
      waitingForNext.append(reloader)
    }
  }

  private mutating func read(for reloaders: [Reloader]) {
    guard let started = ContentReading(load) else {
      return take(ContentReading.outcome(of: load), for: reloaders)
    }
    (reading, waitingForReading) = (started, reloaders)
  }

  /// Goes over to content that was read meanwhile.
  ///
  /// - Parameter waits: waits for all that is still to be read.
  mutating func takeReading(waits: Bool = false) {
    while let outcome = reading?.take(waits: waits) {
      let reloaders = waitingForReading
      (reading, waitingForReading) = (nil, [])
      take(outcome, for: reloaders)
      guard !waitingForNext.isEmpty else { return }
      let next = waitingForNext
      waitingForNext = []
      read(for: next)
    }
  }

  private mutating func take(_ outcome: ContentReading.Outcome, for reloaders: [Reloader]) {
    switch outcome {
    case .success(let content):
      change(to: content)
      for reloader in reloaders { confirm(reloader) }
    case .failure(let error):
      var fault = RequestFault(.contentInvalid, "the content has \(error.faults.count) faults; the old one stays")
      fault.faults = error.faults
      for reloader in reloaders { refuse(reloader, fault) }
    }
  }

  private mutating func change(to content: Catalog) {
    // The same again would only be in memory twice, for as long as there are talks under the one before.
    guard content.contentHash != service.catalog.contentHash else { return }
    service = duties.service(content)
    for session in sessions.all {
      session.conversation.change(to: service)
      arm(session)
    }
  }

  private mutating func confirm(_ reloader: Reloader) {
    switch reloader {
    case .request(let id, let line):
      answers.reloaded(id: id, contentHash: service.catalog.contentHash, now: clock.now)
      ledger?.endLine(at: answers.bytes.count, request: (id, line), isKept: false)
    case .signal: Output.diagnose("pipe: the content was read again: \(service.catalog.contentHash)")
    }
  }

  private mutating func refuse(_ reloader: Reloader, _ fault: RequestFault) {
    switch reloader {
    case .request(let id, let line):
      answers.error(fault, id: id, line: line)
      ledger?.endLine(at: answers.bytes.count, request: (id, line), isKept: false)
    case .signal:
      Output.diagnose("pipe: \(fault.message)")
      for fault in fault.faults { Output.diagnose(Printable.text(fault.description)) }
    }
  }
}
