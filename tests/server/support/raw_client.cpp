#include "tests/server/support/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <stdexcept>

namespace tiemchung::test {
namespace {

constexpr std::string_view head_end = "\r\n\r\n";
constexpr int patience_milliseconds = 5'000;

}  // namespace

std::string Reply::field(std::string_view name) const {
    const std::string start = "\r\n" + std::string{name} + ": ";
    const std::size_t found = head.find(start);
    if (found == std::string::npos) return "";
    const std::size_t begin = found + start.size();
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error{"cannot connect"};
    }
}

RawClient::~RawClient() {
    ::close(socket_);
}

void RawClient::send(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;  // the server closed: what it answered tells why
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void RawClient::finish() const {
    ::shutdown(socket_, SHUT_WR);
}

bool RawClient::read_more() {
    pollfd readable{socket_, POLLIN, 0};
    if (::poll(&readable, 1, patience_milliseconds) <= 0) return false;
    std::array<char, 16384> buffer{};
    const ssize_t read = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (read <= 0) return false;
    received_.append(buffer.data(), static_cast<std::size_t>(read));
    return true;
}

Reply RawClient::receive(bool head_only) {
    std::size_t end = received_.find(head_end);
    while (end == std::string::npos && read_more())
        end = received_.find(head_end);
    Reply reply;
    if (end == std::string::npos) return reply;
    reply.head = received_.substr(0, end + 2);
    received_.erase(0, end + head_end.size());
    std::from_chars(reply.head.data() + 9, reply.head.data() + 12, reply.status);
    std::size_t length = 0;
    const std::string announced = reply.field("Content-Length");
    std::from_chars(announced.data(), announced.data() + announced.size(), length);
    if (head_only) return reply;
    while (received_.size() < length && read_more()) {
    }
    reply.body = received_.substr(0, length);
    received_.erase(0, length);
    return reply;
}

bool RawClient::is_closed_within(std::chrono::milliseconds time) const {
    pollfd readable{socket_, POLLIN, 0};
    if (::poll(&readable, 1, static_cast<int>(time.count())) <= 0) return false;
    char byte = 0;
    return ::recv(socket_, &byte, 1, MSG_PEEK) <= 0;
}

Reply exchange(std::uint16_t port, std::string_view method, std::string_view target,
               std::string_view fields, std::string_view body) {
    RawClient client{port};
    std::string request;
    request.append(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
    request.append("Connection: close\r\n").append(fields).append("\r\n").append(body);
    client.send(request);
    return client.receive(method == "HEAD");
}

}  // namespace tiemchung::test
