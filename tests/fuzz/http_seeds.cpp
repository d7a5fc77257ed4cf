// Writes the seed corpus of the http_head target. Usage: http_seeds FOLDER
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    constexpr std::array<std::string_view, 6> requests{
        "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /assets/a.js HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, br;q=0.8, *;q=0\r\n\r\n",
        "HEAD /kiem-tra/?plain=1 HTTP/1.0\r\nIf-None-Match: \"a\", W/\"b\"\r\n\r\n",
        "GET http://x/api/%41b?c HTTP/1.1\r\nHost: x\r\n"
        "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n",
        "POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc",
        "PUT /api/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nhi\r\n"
        "0\r\nTrailer: t\r\n\r\n",
    };
    const std::filesystem::path folder = std::filesystem::path{argv[1]} / "http_head";
    std::filesystem::create_directories(folder);
    for (std::size_t i = 0; i < requests.size(); ++i)
        std::ofstream{folder / std::to_string(i), std::ios::binary} << requests[i];
    return 0;
}
