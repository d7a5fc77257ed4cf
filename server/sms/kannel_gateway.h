#pragma once

#include <string>

#include "server/http/client.h"
#include "server/sms/gateway.h"

namespace tiemchung::sms {

struct KannelAccount {
    http::Url url;  ///< of sendsms
    std::string user;
    std::string password;
    std::string sender;  ///< short code or name shown to the citizen; "" as Kannel is configured
};

/// Kannel's sendsms (User's Guide, "Using the HTTP interface to send SMS messages"), asked by POST
/// with X-Kannel fields: numbers and texts never stand in a URL, where logs would keep them.
class KannelGateway : public Gateway {
  public:
    explicit KannelGateway(KannelAccount account);

    Outcome send(const Message& message) override;

  private:
    KannelAccount account_;
};

}  // namespace tiemchung::sms
