// Text inside XML and inside URIs, for the formats that other programs read.
#pragma once

#include <string>
#include <string_view>

namespace namndplan {

// `text` as character data or as an attribute's value between double quotes. Always well-formed,
// whatever the bytes: malformed UTF-8 and what XML 1.0 has no character for come out as U+FFFD. LF
// and TAB stay as they are in character data; visible() the text first when it is foreign.
std::string xml_escaped(std::string_view text);

// A path as a relative URI reference (RFC 3986): all but letters, digits and `- . _ ~ /` of ASCII
// percent-encoded byte by byte, so that a colon never makes a scheme and a double slash at the
// beginning never makes a host.
std::string uri_from_path(std::string_view path);

}  // namespace namndplan
