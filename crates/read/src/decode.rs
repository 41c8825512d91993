//! Bytes to text: by byte order mark, else UTF-8.

use crate::ReadError;

/// The text of some bytes, without byte order mark and with LF line ends.
///
/// # Errors
/// When the bytes are binary or not in the encoding that their mark declares.
///
/// ```
/// assert_eq!(liaison_read::decode(b"\xef\xbb\xbfa\r\nb\rc").unwrap(), "a\nb\nc");
/// assert_eq!(liaison_read::decode(b"\xff\xfea\0").unwrap(), "a");
/// ```
pub fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    let text = match bytes {
        [] => return Err(ReadError::Empty),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3)?,
        [0xFF, 0xFE, rest @ ..] => utf16(rest, "UTF-16 (little endian)", u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, "UTF-16 (big endian)", u16::from_be_bytes)?,
        bytes => utf8(bytes, 0)?,
    };
    Ok(if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text })
}

fn utf8(bytes: &[u8], skipped: usize) -> Result<String, ReadError> {
    if let Some(offset) = bytes.iter().position(|byte| *byte == 0) {
        return Err(ReadError::Binary { offset: offset + skipped });
    }
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let offset = error.valid_up_to();
        let line = bytes[..offset].iter().filter(|byte| **byte == b'\n').count() + 1;
        ReadError::Encoding { encoding: "UTF-8", offset: offset + skipped, line }
    })
}

fn utf16(bytes: &[u8], encoding: &'static str, unit: fn([u8; 2]) -> u16) -> Result<String, ReadError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    let wrong = |offset| ReadError::Encoding { encoding, offset, line: 1 };
    if !rest.is_empty() {
        return Err(wrong(bytes.len() + 1));
    }
    String::from_utf16(&units).map_err(|_| wrong(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_told_with_its_place() {
        assert_eq!(decode(b""), Err(ReadError::Empty));
        assert_eq!(decode(b"ab\0"), Err(ReadError::Binary { offset: 2 }));
        assert_eq!(decode(b"a\nb\xff"), Err(ReadError::Encoding { encoding: "UTF-8", offset: 3, line: 2 }));
        assert!(decode(b"\xff\xfea").is_err());
        assert!(decode(b"\xfe\xff\xd8\x00").is_err());
    }
}
