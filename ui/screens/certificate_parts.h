#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

/// The pieces of the page with a citizen's own certificate.
namespace tiemchung::ui {

/// Where the certificate that is looked at stands: issued, expired or replaced.
[[nodiscard]] issuance::IssuingState state_of(const ShownRecord& shown);

/// The QR symbol, how long it is valid, and what to show with it.
[[nodiscard]] Box code_card(const View& view, const ShownRecord& shown);

/// The eleven fields of the certificate, their names in both languages.
[[nodiscard]] Box fields_card(const View& view, const ShownRecord& shown);

/// The three steps of a dose; while it waits, why, since when, and what can be done.
[[nodiscard]] Box progress_card(const View& view, const State& state, const ShownRecord& shown);

/// A record without any dose.
[[nodiscard]] Box no_dose_card(const View& view);

/// Back to the form, for who finds nothing here.
[[nodiscard]] Box look_up_again(const View& view);

/// All doses, newest first, and their earlier certificates.
[[nodiscard]] Box doses_card(const View& view, const ShownRecord& shown);

/// What can be done with the certificate.
[[nodiscard]] Box actions_card(const View& view, const ShownRecord& shown);

/// Printing and the picture of the symbol: what most people want.
[[nodiscard]] Box main_actions(const View& view);

/// Whether the name is the one in the passport.
[[nodiscard]] Box passport_card(const View& view, const State& state, const ShownRecord& shown);

/// Keeping the certificate on this device, and deleting it again.
[[nodiscard]] Box keep_card(const View& view, const KeptCopy& kept);
[[nodiscard]] Box delete_button(const View& view);

/// The certificate with everything that belongs to it.
[[nodiscard]] Box certificate_body(const View& view, const State& state, const ShownRecord& shown);

}  // namespace tiemchung::ui
