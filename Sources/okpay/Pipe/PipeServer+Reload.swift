import Content

/// Other content for talks that go on.
extension PipeServer {
  /// Reads the content again. What is faulty is refused whole, and everything stays as it was.
  mutating func reload() throws(RequestFault) {
    let content: Catalog
    do throws(ContentFaults) {
      content = try load()
    } catch {
      var fault = RequestFault(.contentInvalid, "the content has \(error.faults.count) faults; the old one stays")
      fault.faults = error.faults
      throw fault
    }
    // The same again would only be in memory twice, for as long as there are talks under the one before.
    guard content.contentHash != service.catalog.contentHash else { return }
    service = duties.service(content)
    for session in sessions.all {
      session.conversation.change(to: service)
      arm(session)
    }
  }

  /// Does what the signal asks for; says on stderr what came of it.
  mutating func reloadOnSignal() {
    do throws(RequestFault) {
      try reload()
      Output.diagnose("pipe: the content was read again: \(service.catalog.contentHash)")
    } catch {
      Output.diagnose("pipe: \(error.message)")
      for fault in error.faults { Output.diagnose(Printable.text(fault.description)) }
    }
  }
}
